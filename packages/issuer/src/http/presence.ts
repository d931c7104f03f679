import { RequestProblem } from './problem.js';

export function reportPresence(): Response {
  throw new RequestProblem(501, 'Not Implemented', 'Not there yet');
}

export function streamPresence(): Response {
  throw new RequestProblem(501, 'Not Implemented', 'Not there yet');
}

export function admitPatient(): Response {
  throw new RequestProblem(501, 'Not Implemented', 'Not there yet');
}

export function sendMessage(): Response {
  throw new RequestProblem(501, 'Not Implemented', 'Not there yet');
}
