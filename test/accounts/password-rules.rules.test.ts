import { passwordFault, tellsOfOwner } from '../../src/accounts/password-rules';

const OWNER = { email: 'eloise.roy@exemple.example', name: 'Éloïse' };

describe('a password', () => {
  it.each([
    ...['un tramway jaune', 'trois marches et un palier', 'les oies blanches en octobre'],
    ...['le métro passe sous ma rue', 'je mange des patates frites', 'deux pommes et demie'],
    ...['un escalier de bois peint en vert', 'phrase secrète pour mon compte'],
    ...[
      'correct horse battery staple',
      'seven blue chairs by the lake',
      'my cat naps on the stairs',
    ],
    ...['snow falls on Mile End', 'garden frost umbrella kettle', 'the slow train to Gaspé'],
    ...['aBcD efgh IJKL mnop', ' des espaces partout ', 'Xk9#vLq2mT7z', 'h7Jq-pW4z-Rt9'],
    '🚲🚎🛴🛼🛶⛸️🥌🏒🧊🎿🛷🏂',
    `une phrase vraiment longue, ${'et encore '.repeat(20)}enfin`,
  ])('may be a phrase, or anything that is hard to guess: %s', (password) => {
    expect(passwordFault(password)).toBeUndefined();
  });

  it.each([
    ...[
      'motdepasse123',
      'MotDePasse2026',
      '!!motdepasse!!',
      'monmotdepasse1',
      'motdepassemotdepasse',
    ],
    ...['escalier1234', 'Escalier2026!', 'EscalierEscalier', 'emploi2026!!', 'Montréal2026!'],
    ...['Montreal2026!', 'Quebec123456', 'bonjour12345!', 'soleil123456', 'Doudou123456'],
    ...['jetaime123456', 'canadiens2026', 'novembre2026!', 'administrateur', 'azertyuiop123'],
    ...['passwordpassword', 'P@ssw0rd1234', 'Password2026!', 'mypassword123', 'LeaveMeAlone'],
    ...['iloveyou12345', 'welcome12345', 'football2026!', 'december2026!', 'favourites12'],
    ...['trustno1trustno1', 'hockeyhockey', 'letmein12345', 'Administrator1'],
    ...['1234567890123', '0987654321098', '123412341234', 'aaaaaaaaaaaa', 'abcdefghijkl'],
    ...['qwertyuiop12', 'azertyuiopqs', '1qaz2wsx3edc', 'abcabcabcabc', 'éééé èèèè ààà'],
  ])('is not what everyone tries first: %s', (password) => {
    expect(passwordFault(password)).toBe('accounts:mistake.passwordCommon');
  });

  it.each([
    ['onze signes', 'passwordShort'],
    ['🚲🚎🛴🛼🛶', 'passwordShort'],
    ['a'.repeat(257), 'passwordLong'],
  ])('%s is %s', (password, fault) => {
    expect(passwordFault(password)).toBe(`accounts:mistake.${fault}`);
  });

  it.each(['eloise.roy@exemple.example', 'j’aime ELOISE.ROY', 'moi, Eloïse, à Montréal'])(
    'tells of its owner: %s',
    (password) => {
      expect(tellsOfOwner(password, OWNER)).toBe(true);
    },
  );

  it('may hold a name too short to tell', () => {
    expect(tellsOfOwner('une lucarne ouverte', { email: 'lu@x.example', name: 'Luc' })).toBe(false);
    expect(tellsOfOwner('un tramway jaune', OWNER)).toBe(false);
  });
});
