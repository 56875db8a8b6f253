import { RichText, type RichTextProps } from '../parts/rich-text/rich-text.tsx';
import { useMentionable } from './conversation/use-mentionable.ts';

/** What a person writes in a form, where it may be more than a line; `@` names somebody in it. */
export function WordsField(props: Omit<RichTextProps, 'people' | 'small'>) {
  return <RichText {...props} small people={useMentionable()} />;
}
