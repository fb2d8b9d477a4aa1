import { BATCH_ACTS } from '../../src/jobs/rules/batch';
import { TODOS } from '../../src/jobs/rules/todo';
import { SUBJECTS } from '../../src/audit/model';
import { ROLES } from '../../src/accounts/rules';
import { DEEDS, NAMELESS } from '../../src/desk/log-forms';
import { FORMS } from '../../src/http/preview';
import { DECIDING } from '../../src/desk/submission-deciding';
import { SHELVES } from '../../src/desk/submissions-presenter';
import { FOLLOWING } from '../../src/door/following';
import { ACTS, STATES } from '../../src/http/editing';
import { REGISTERS } from '../../src/http/register-routes';
import { LISTS, SORTS } from '../../src/jobs/forms';
import {
  LANGUAGE_LEVELS,
  SCHEDULES,
  TENURES,
  WORK_LANGUAGES,
  WORKPLACES,
} from '../../src/jobs/rules';
import { LOCALES } from '../../src/language/locales';
import { REFUSALS } from '../../src/media/processing';
import { PICTURE_PARTS } from '../../src/media/rules';
import { MAIL_STATES } from '../../src/mail/outbox';
import { LISTS as NUMBER_LISTS } from '../../src/numbers/editing.csv';
import { KINDS as NUMBERS } from '../../src/numbers/rules';
import { DECISIONS, REASONS } from '../../src/reports/rules';
import { MESSAGE_KINDS, SUBMISSION_STATES } from '../../src/submissions/rules';

const TEXTS = ['accessibility', 'privacy', 'terms'];
const SECTIONS = [
  ...['accessibility.goal', 'accessibility.features', 'accessibility.testing'],
  ...['accessibility.limits', 'accessibility.report'],
  ...['privacy.inBrief', 'privacy.cookie', 'privacy.reads', 'privacy.technicalLog'],
  ...['privacy.hosting', 'privacy.employers', 'privacy.people', 'privacy.rights'],
  ...['privacy.personInCharge', 'terms.site', 'terms.employers', 'terms.featured'],
  ...['terms.language', 'terms.closing', 'terms.content', 'terms.report', 'terms.law'],
  ...['privacy.account', 'privacy.attempts', 'terms.account'],
];
const KINDS = ['job', 'article'];
const WHICH = ['first', 'second'];
const GROUNDS = [
  ...['age', 'sex', 'origin', 'religion', 'pregnancy', 'family', 'record', 'disability'],
  'orientation',
];
const ERRORS = ['400', '403', '404', '405', '410', '413', '414', '429', '500', '503'];
const LETTERS = ['question', 'refusal', 'online', 'scheduled', 'corrected'];
const IDEAS = ['recent', 'remote', 'partTime', 'flexible', 'internships', 'seasonal'];
const FACTS = [
  ...['terms', 'workplace', 'salary', 'languages', 'languageReason', 'category'],
  ...['published', 'lastDay'],
];

/**
 * The shapes of keys with a value of the page inside, `*` for the value, and the values there are: one
 * word each, those of several stars joined by dots. All other keys are written in full.
 */
export const SHAPES: Readonly<Record<string, readonly string[]>> = {
  '*:description': TEXTS,
  '*:sections.*.body': SECTIONS,
  '*:sections.*.heading': SECTIONS,
  '*:title': TEXTS,
  '*:updated': TEXTS,
  'accounts:done.*': ['details', 'email', 'password'],
  'accounts:*.notice': ['deleted', 'reset'],
  'accounts:forgotten.*.sentence': ['ask', 'sent'],
  'accounts:forgotten.*.title': ['ask', 'sent'],
  'accounts:language.*': LOCALES,
  'articles:credit.*.after': ['permission', 'first_published'],
  'articles:edit.bio.*': LOCALES,
  'articles:edit.wording.*': ['permission', 'first_published'],
  'command:count.*': ['jobs', 'articles', 'employers', 'authors', 'accounts'],
  'desk:act.*': ACTS,
  'desk:copy.*': LOCALES,
  'desk:done.*': ACTS,
  'desk:field.nameIn.*': LOCALES,
  'desk:language.*': LOCALES,
  'desk:list.*.add': KINDS,
  'desk:list.*.count': KINDS,
  'desk:list.*.heading': KINDS,
  'desk:list.*.title': KINDS,
  'desk:mistake.*Missing': ['title', 'summary', 'body'],
  'desk:moment.twice.*': WHICH,
  'desk:moment.which.*': WHICH,
  'desk:sort.*': ['added', 'title', 'closing', 'updated', 'published'],
  'desk:state.*': ['draft', 'scheduled', 'published', 'closed', 'binned', 'expired'],
  'desk:text.*': ['ready', 'draft', 'none'],
  'door:correction.*': ['waiting', 'asked'],
  'door:deed.*.help': FOLLOWING,
  'door:deed.*.label': FOLLOWING,
  'door:desk.*': DECIDING,
  'door:desk.*Heading': DECIDING,
  'door:desk.done.*': DECIDING,
  'door:desk.language.*': LOCALES,
  'door:desk.shelf.*': Object.keys(SHELVES),
  'door:desk.state.*': ['waiting', 'asked', 'refused', 'accepted'],
  'door:done.*': [...FOLLOWING, 'correct'],
  'door:letter.*.body': LETTERS,
  'door:letter.*.how': LETTERS,
  'door:letter.*.subject': LETTERS,
  'door:listed.*': [...STATES, 'expired'],
  'door:message.*': MESSAGE_KINDS,
  'door:sent.*.sentence': ['new', 'link', 'withdrawn'],
  'door:sent.*.title': ['new', 'link', 'withdrawn'],
  'door:state.*': SUBMISSION_STATES,
  'errors:*.sentence': ERRORS,
  'errors:*.title': ERRORS,
  'favourites:door.sentence.*': KINDS,
  'favourites:heart.*': ['add', 'remove'],
  'favourites:heart.*Named': ['add', 'remove'],
  'favourites:said.closed.*': KINDS,
  'favourites:said.full.*': KINDS,
  'favourites:said.gone.*': KINDS,
  'favourites:said.kept.*': KINDS,
  'favourites:said.removed.*': KINDS,
  'favourites:said.removedNamed.*': KINDS,
  'favourites:sort.*': ['kept', 'closing'],
  'home:ideas.*': IDEAS,
  'jobDesk:batch.act.*': BATCH_ACTS,
  'jobDesk:batch.done.*': BATCH_ACTS,
  'jobDesk:batch.reason.*': BATCH_ACTS.filter((act) => act !== 'duplicate'),
  'jobDesk:batch.until.*': ['extend', 'feature'],
  'jobDesk:option.*': ['hour', 'year', 'undisclosed', 'disclosed', ...LANGUAGE_LEVELS],
  'jobDesk:todo.*': TODOS,
  'jobDesk:warning.ground.*': GROUNDS,
  'jobDesk:warning.pay.*': ['belowGeneral', 'belowTipped'],
  'jobs:chip.lang.*': LOCALES,
  'jobs:facts.*': FACTS,
  'jobs:filter.*': LISTS,
  'jobs:reason.*': ['near', 'text'],
  'jobs:language.*': WORK_LANGUAGES,
  'jobs:languageName.*': WORK_LANGUAGES,
  'jobs:needs.*': LANGUAGE_LEVELS,
  'jobs:option.lang.*': LOCALES,
  'jobs:schedule.*': SCHEDULES,
  'jobs:window.*': [...SORTS, 'phrase'],
  'jobs:sort.*': SORTS,
  'jobs:tenure.*': TENURES,
  'jobs:terms.*.*': TENURES.flatMap((tenure) => SCHEDULES.map((each) => `${tenure}.${each}`)),
  'jobs:workplace.*': WORKPLACES,
  'log:deed.*': DEEDS,
  'log:kind.*': SUBJECTS,
  'log:link.*': KINDS,
  'log:only.*': KINDS,
  'log:person.*': NAMELESS,
  'log:who.*': NAMELESS,
  'log:role.*': ROLES,
  'mail:state.*': MAIL_STATES,
  'numbers:column.*': NUMBERS,
  'numbers:csv.file.*': NUMBER_LISTS,
  'numbers:kind.*': NUMBERS,
  'previews:forms.*': FORMS,
  'previews:missing.*': LOCALES,
  'media:done.*': ['create', 'known', 'save', 'delete'],
  'media:field.*': PICTURE_PARTS,
  'media:help.credit.*': LOCALES,
  'media:refused.*': REFUSALS,
  'media:use.*': ['cover', 'logo', 'portrait', ...LOCALES],
  'reports:answer.*': DECISIONS,
  'reports:decision.*': DECISIONS,
  'reports:desk.address.*': LOCALES,
  'reports:desk.was.*': DECISIONS,
  'reports:mistake.*': ['decided', 'touched'],
  'reports:reason.*': REASONS,
  'team:accept.*': ['new', 'own', 'signedOut', 'other'],
  'team:accept.submit.*': ['new', 'own'],
  'team:done.*': ['invite', 'takeBack', 'role'],
  'team:role.*': ROLES,
  'registers:*.heading': REGISTERS,
  'registers:*.new': REGISTERS,
  'registers:*.title': REGISTERS,
  'registers:done.*': ['create', 'save', 'merge'],
  'registers:noPicture.*': ['logo', 'portrait'],
  'registers:picture.*': ['logo', 'portrait'],
  'registers:favourites.*': ['jobs', 'articles'],
  'registers:hanging.*': ['jobs', 'articles'],
  'registers:merge.moves.*': ['jobs', 'articles'],
  'registers:nothing.*': ['jobs', 'articles'],
  'registers:readable.*': ['jobs', 'articles'],
  'registers:sort.*': ['name', 'added'],
  'search:suggestions.*': ['place', 'employer'],
  'site:foot.*': ['employers', 'submit', 'privacy', 'accessibility', 'terms'],
  'site:writtenIn.*': LOCALES,
  'terms:publishing.*': ['refuse', 'warn'],
  'wages:done.*': ['add', 'remove'],
  'wages:state.*': ['inForce', 'coming', 'past'],
};
