import type { ReactNode } from 'react';
import { cutAt, type TextRange } from './text-range.ts';
import './quote.css';

interface QuoteProps {
  /** The customer's words, as they wrote them. */
  words: string;
  /** Who, where, when: `Marta, Norrbo Housing · call, 3 Nov`. */
  meta: ReactNode;
  /** The stretch that was linked; the rest stays readable around it. */
  range?: TextRange | undefined;
  lang?: string | undefined;
  /** What can be done with it. */
  actions?: ReactNode;
}

/** What a customer said: serif on buff, wherever it appears. */
export function Quote({ words, meta, range, lang, actions }: QuoteProps) {
  return (
    <figure className="quote">
      <blockquote dir="auto" lang={lang}>
        {cutAt(words, range ? [range] : []).map((cut) =>
          cut.covered.length > 0 ? <mark key={cut.start}>{cut.text}</mark> : <span key={cut.start}>{cut.text}</span>,
        )}
      </blockquote>
      <figcaption>
        <span>{meta}</span>
        {actions}
      </figcaption>
    </figure>
  );
}
