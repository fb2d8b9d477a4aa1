import type { Reader } from '../language/reader';
import type { Page } from './page';

declare global {
  namespace Express {
    interface Request {
      /** Names this request in the log and on the error page. */
      requestId: string;
      reader: Reader;
    }
    interface Response {
      /** Answers with a view inside the site’s layout. */
      page(view: string, page: Page<object>): void;
    }
  }
}
