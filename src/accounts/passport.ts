import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import type { Database } from '../database/database';
import { accountByEmail, userById } from './model';
import { hashPassword, passwordMatches } from './password';

/** The passport of one site. */
export type SitePassport = InstanceType<typeof Passport>;

/** What an unknown account is tried against, so that it takes as long as a known one. */
const nobody = hashPassword('no account has this password, whatever is typed');

/** How people prove who they are, and how a session names them. */
export function createPassport(database: Database): SitePassport {
  const passport = new Passport();
  passport.use(
    new Strategy({ usernameField: 'email' }, (email, password, done) => {
      checked(email, password).then((user) => {
        done(null, user ?? false);
      }, done);
    }),
  );
  passport.serializeUser<number>((user, done) => {
    done(null, user.id);
  });
  passport.deserializeUser<number>((id, done) => {
    userById(database, id).then((user) => {
      done(null, user ?? false);
    }, done);
  });
  return passport;

  async function checked(email: string, password: string): Promise<Express.User | undefined> {
    const account = await accountByEmail(database, email);
    const matches = await passwordMatches(password, account?.passwordHash ?? (await nobody));
    return matches ? account?.user : undefined;
  }
}
