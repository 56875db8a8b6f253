import { Schema } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { blocksFor } from './blocks.ts';
import { wordBefore } from './word-before.ts';

const schema = new Schema({ nodes: { doc: { content: 'p+' }, p: { content: 'text*' }, text: {} } });

/** What stands before the caret at the end of a text. */
function wordAfter(text: string) {
  const doc = schema.node('doc', null, [schema.node('p', null, text ? [schema.text(text)] : [])]);
  return wordBefore(EditorState.create({ doc, selection: TextSelection.atEnd(doc) }));
}

describe('the word at the caret', () => {
  it('asks for what is put in where a stroke begins it, not in a path, a date or a fraction', () => {
    expect(wordAfter('/')).toEqual({ sign: '/', words: '', from: 1, to: 2 });
    expect(wordAfter('See /tab')).toMatchObject({ sign: '/', words: 'tab' });
    for (const text of ['and/or', '3/4', 'a /b/c', 'https://x', '/ and']) expect(wordAfter(text)).toBeUndefined();
  });

  it('names somebody behind @ and a record behind #', () => {
    expect(wordAfter('ask @jo')).toMatchObject({ sign: '@', words: 'jo' });
    expect(wordAfter('see #F-1')).toMatchObject({ sign: '#', words: 'F-1' });
  });
});

it('a stroke offers what its words begin, and a picture only where the text takes one', () => {
  const says = (words: string, picture?: () => void) => blocksFor(words, picture).map(({ says }) => says);
  expect(says('', () => {})).toEqual([
    'Heading',
    'List',
    'Numbered list',
    'Quote',
    'Table',
    'Link to a record',
    'Picture',
  ]);
  expect(says('li')).toEqual(['List', 'Numbered list', 'Link to a record']);
  expect(says('pic')).toEqual([]);
});
