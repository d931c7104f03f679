export function drawPerson(look: {
  readonly skin: string;
  readonly hair: string;
  readonly top: string;
  readonly wall: string;
}): string;
