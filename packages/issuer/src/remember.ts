const MOST_REMEMBERED = 1_000;

/** The same function, with its last answers kept: for what is asked often and takes long to work out. */
export function remember<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, Value>();
  return (key) => {
    if (answers.has(key)) return answers.get(key) as Value;
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    const answer = work(key);
    answers.set(key, answer);
    return answer;
  };
}
