/** What is made of a list that never changes is made once, however often a screen comes back to it; it goes with the list. */
export function madeOnce<List extends object, Made>(make: (list: List) => Made): (list: List) => Made {
  const made = new WeakMap<List, { it: Made }>();
  return (list) => {
    const known = made.get(list) ?? { it: make(list) };
    made.set(list, known);
    return known.it;
  };
}
