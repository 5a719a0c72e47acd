/** Work that is too long to be done at once is done in turns, so that the editor's other work never waits for it. */

/** Lets others have their turn. */
export function anotherTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
