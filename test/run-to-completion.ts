/** Runs an asynchronous generator to its end at once. */
export async function runToCompletionAsync<T>(steps: AsyncGenerator<unknown, T>): Promise<T> {
  let step = await steps.next();
  while (!step.done) step = await steps.next();
  return step.value;
}
