import { RequestProblem } from './problem.js';

export function calendarEntry(): Response {
  throw new RequestProblem(501, 'Not Implemented', 'Not there yet');
}
