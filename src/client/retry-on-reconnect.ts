let reconnections = 0;
window.addEventListener('online', () => (reconnections += 1));

/**
 * Returns what `load` gives; calls it again where it fails and the browser came online meanwhile, since what was asked for
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
