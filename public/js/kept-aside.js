// What the site did not get waits in this browser: in its database, which says when something is on the
// disk. What localStorage is given reaches it seconds later, and is lost if the browser is killed by then;
// but it answers at once, and a page that is being left has no time for anything else.
const FORMS = 'forms';
const { indexedDB, IDBKeyRange } = window;
const opened = open();
// Where a browser gives no database, the other one has to do.
opened.catch(() => undefined);

/** Puts words aside under a name: they are on the disk once it is done. */
export async function put(name, words) {
  try {
    await ask('readwrite', (forms) => forms.put({ name, words }));
  } catch {
    localStorage.setItem(name, words);
    return;
  }
  // What was put there before is older.
  localStorage.removeItem(name);
}

/** Lets go of what was put aside under a name. */
export async function letGo(name) {
  localStorage.removeItem(name);
  await ask('readwrite', (forms) => forms.delete(name));
}

/** All that was put aside under names that begin so; of each, the last words. */
export async function waiting(beginning) {
  const names = IDBKeyRange.bound(beginning, `${beginning}\uffff`);
  const forms = new Map();
  const kept = ask('readonly', (all) => all.getAll(names)).catch(() => []);
  for (const { name, words } of await kept) {
    forms.set(name, words);
  }
  for (const [name, words] of Object.entries(localStorage)) {
    if (name.startsWith(beginning)) forms.set(name, words);
  }
  return [...forms].map(([name, words]) => ({ name, words }));
}

async function ask(mode, question) {
  const database = await opened;
  const transaction = database.transaction(FORMS, mode, { durability: 'strict' });
  const request = question(transaction.objectStore(FORMS));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('kept', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(FORMS, { keyPath: 'name' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
