import { createServer, IncomingMessage, ServerResponse, type Server } from 'node:http';
import type { Express } from 'express';
import type { Dictionary } from '../language/dictionary';
import { answerUnreadable } from './unreadable';

/**
 * An HTTP server whose requests and answers already are Express’s: Express gives each one its
 * prototype at each request, and a change of prototype costs more than all of its routing.
 */
export function serverFor(app: Express, dictionary: Dictionary): Server {
  class Request extends IncomingMessage {}
  class Answer extends ServerResponse {}
  Object.setPrototypeOf(Request.prototype, app.request);
  Object.setPrototypeOf(Answer.prototype, app.response);
  const server = createServer({ IncomingMessage: Request, ServerResponse: Answer }, app);
  // Express sets the prototype that is already there, which costs nothing.
  app.request = Request.prototype as unknown as typeof app.request;
  app.response = Answer.prototype as unknown as typeof app.response;
  server.on('clientError', answerUnreadable(dictionary));
  return server;
}
