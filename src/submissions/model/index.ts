export { insertLink, openedBy } from './links';
export { insertMessage, messagesOf, type Message } from './messages';
export {
  countWaitingSubmissions,
  pageOfSubmissions,
  submissionById,
  submissionOfJob,
  submissionsOf,
  type Submission,
} from './submission';
export { sweepSubmissions } from './sweep';
export {
  acceptSubmission,
  deleteSubmission,
  insertSubmission,
  linkToJob,
  moveSubmission,
  noteOnline,
  sendAgain,
} from './writing';
