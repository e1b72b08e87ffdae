/** Whether two JSON values are the same. Cheap where they share parts: what is identical is not looked into. */
export function jsonEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, position) => jsonEqual(value, other[position]))
    );
  }
  const oneKeys = Object.keys(one);
  return (
    oneKeys.length === Object.keys(other).length &&
    oneKeys.every((key) => Object.hasOwn(other, key) && jsonEqual(Reflect.get(one, key), Reflect.get(other, key)))
  );
}
