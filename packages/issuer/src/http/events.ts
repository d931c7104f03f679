import { RequestProblem } from './problem.js';

export function recordSteps(): Response {
  throw new RequestProblem(501, 'Not Implemented', 'Not there yet');
}
