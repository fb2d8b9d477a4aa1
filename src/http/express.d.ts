import type { Locale } from '../language/locales';
import type { Reader, SignedIn } from '../language/reader';
import type { Notice, Page } from './page';

declare global {
  namespace Express {
    interface Request {
      /** Names this request in the log and on the error page. */
      requestId: string;
      reader: Reader;
      /** What the page tells the person beside what it shows: what they have just done. */
      notice?: Notice;
    }
    /** Who is signed in. */
    interface User extends SignedIn {
      readonly email: string;
      readonly locale: Locale;
    }
    interface Response {
      /** Answers with a view inside the site’s layout. */
      page(view: string, page: Page<object>): void;
    }
  }
}
