import { passwordFault, tellsOfOwner } from '../../src/accounts/password-rules';

const OWNER = { email: 'eloise.roy@exemple.example', name: 'Éloïse' };

describe('a password', () => {
  it.each([
    'un tramway jaune',
    'éééé èèèè ààà',
    'aBcD efgh IJKL mnop',
    ' des espaces partout ',
    `${'x1'.repeat(6)}yz`,
    `${'long '.repeat(50)}enfin`,
    '🚲🚎🛴🛼🛶⛸️🥌🏒🧊🎿🛷🏂',
  ])('may be anything that is long enough: %s', (password) => {
    expect(passwordFault(password)).toBeUndefined();
  });

  it.each([
    ['onze signes', 'passwordShort'],
    ['🚲🚎🛴🛼🛶', 'passwordShort'],
    ['a'.repeat(257), 'passwordLong'],
    ['1qaz2wsx3edc', 'passwordCommon'],
    ['LeaveMeAlone', 'passwordCommon'],
    ['aaaaaaaaaaaa', 'passwordCommon'],
    ['123412341234', 'passwordCommon'],
    ['passwordpassword', 'passwordCommon'],
    ['EscalierEscalier', 'passwordCommon'],
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
