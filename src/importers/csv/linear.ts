import { foldText } from '#domain/text';

const marks = ['cycle name', 'cycle start', 'cycle end', 'canceled', 'archived'];
const oldMarks = ['issue description', 'cycle name', 'archived'];

/** Whether these are the columns of an export of Linear, which guards more characters than spreadsheets need. */
export function isLinearHeader(headers: readonly string[]): boolean {
  const names = new Set(headers.map(foldText));
  return marks.every((mark) => names.has(mark)) || oldMarks.every((mark) => names.has(mark));
}
