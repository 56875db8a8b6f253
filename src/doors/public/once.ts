/** Makes something of an object once, for as long as the object is kept and it is made for the same place. */
export function once<K extends object, V>(make: (of: K, at: string) => V): (of: K, at: string) => V {
  const kept = new WeakMap<K, { at: string; made: V }>();
  return (of, at) => {
    const known = kept.get(of);
    if (known?.at === at) return known.made;
    const made = make(of, at);
    kept.set(of, { at, made });
    return made;
  };
}
