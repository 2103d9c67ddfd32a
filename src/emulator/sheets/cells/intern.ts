// Gives one shared object for equal JSON objects.

const MOST = 20_000;
const known = new Map<string, object>();
const own = new WeakSet<object>();

/** The result must not be changed in place. */
export function intern<T extends object>(value: T): T {
  if (own.has(value)) return value;
  const key = JSON.stringify(value);
  const shared = known.get(key);
  if (shared) return shared as T;
  if (known.size >= MOST) known.clear();
  known.set(key, value);
  own.add(value);
  return value;
}
