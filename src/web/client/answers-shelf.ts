import { answered } from './device.ts';
import type { AnswerMark, AnswersShelf } from './kept-answers.ts';

const texts = 'answers';
const marks = 'answer marks';

/** Makes room for answers in a database that has none. */
export function makeAnswers(database: IDBDatabase): void {
  if (database.objectStoreNames.contains(texts)) return;
  database.createObjectStore(texts);
  database.createObjectStore(marks, { keyPath: 'key' });
}

/** The answers in a browser's own database; none where the browser keeps nothing. */
export function answersShelf(opened: Promise<IDBDatabase | undefined>): AnswersShelf {
  const change = (work: (texts: IDBObjectStore, marks: IDBObjectStore) => void, goesOn?: 'open') =>
    void opened
      .then((database) => {
        const transaction = database?.transaction([texts, marks], 'readwrite');
        if (!transaction) return;
        work(transaction.objectStore(texts), transaction.objectStore(marks));
        // A page that goes at this moment would not live to commit it by itself.
        if (!goesOn) transaction.commit();
      })
      // A full or closing database: what lies there may be older, and says how old.
      .catch(() => undefined);
  return {
    find: async (key) => {
      const transaction = (await opened)?.transaction([texts, marks], 'readonly');
      if (!transaction) return undefined;
      const [text, mark] = await Promise.all([
        answered<string | undefined>(transaction.objectStore(texts).get(key)),
        answered<AnswerMark | undefined>(transaction.objectStore(marks).get(key)),
      ]);
      return text === undefined || !mark ? undefined : { mark, text };
    },
    put: (answers) =>
      change((texts, marks) => {
        for (const { mark, text } of answers) {
          texts.put(text, mark.key);
          marks.put(mark);
        }
      }),
    tidy: (used, surplus) =>
      change((texts, marks) => {
        const reading = marks.getAll() as IDBRequest<AnswerMark[]>;
        reading.onsuccess = () => {
          const all = reading.result.map((mark) => ({ ...mark, usedAt: used.get(mark.key) ?? mark.usedAt }));
          for (const mark of all) if (used.has(mark.key)) marks.put(mark);
          for (const key of surplus(all)) {
            texts.delete(key);
            marks.delete(key);
          }
        };
      }, 'open'),
    remove: (key) =>
      change((texts, marks) => {
        texts.delete(key);
        marks.delete(key);
      }),
    clear: () =>
      change((texts, marks) => {
        texts.clear();
        marks.clear();
      }),
  };
}
