let reconnections = 0;
window.addEventListener('online', () => (reconnections += 1));

/**
 * Returns the result of `load`. If it fails but the browser came online meanwhile, it is called again: a request made
 * offline may fail after that.
 */
export async function retryOnReconnect<Value>(load: () => Promise<Value>): Promise<Value> {
  const before = reconnections;
  try {
    return await load();
  } catch (error) {
    if (reconnections === before) throw error;
    return retryOnReconnect(load);
  }
}
