/**
 * Works a value out once for each key, and forgets it with the key. For keys that never change: an edit makes another
 * object, and only that one is worked out anew.
 */
export function rememberEach<Key extends object, Value extends NonNullable<unknown> | null>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}

/** The same for each key and what is asked of it: details are few, and compared as a map's keys are. */
export function rememberEachBy<Key extends object, Detail, Value extends NonNullable<unknown> | null>(
  work: (key: Key, detail: Detail) => Value,
): (key: Key, detail: Detail) => Value {
  const detailsOf = rememberEach((_key: Key) => new Map<Detail, Value>());
  return (key, detail) => {
    const known = detailsOf(key);
    const found = known.get(detail);
    if (found !== undefined) return found;
    const value = work(key, detail);
    known.set(detail, value);
    return value;
  };
}

/** The same for two keys, in their order: forgotten with either. */
export function rememberPairs<One extends object, Other extends object, Value extends NonNullable<unknown> | null>(
  work: (one: One, other: Other) => Value,
): (one: One, other: Other) => Value {
  const othersOf = rememberEach((one: One) => rememberEach((other: Other) => work(one, other)));
  return (one, other) => othersOf(one)(other);
}
