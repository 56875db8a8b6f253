import { type Extension, type Extensions, getSchema, Mark, markInputRule, mergeAttributes, Node } from '@tiptap/core';
import { tableEditing } from '@tiptap/pm/tables';
import StarterKit from '@tiptap/starter-kit';
import { safeHref } from '#lib/safe-href';

/** Code within a line, which unlike the library's own may be strong or a link as well. */
const Code = Mark.create({
  name: 'code',
  code: true,
  exitable: true,
  parseHTML: () => [{ tag: 'code' }, { tag: 'kbd' }, { tag: 'tt' }],
  renderHTML: ({ HTMLAttributes }) => ['code', mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark(this.name) };
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|[^`])(`(?!\s)([^`]+)(?<!\s)`)$/, type: this.type })];
  },
});

/** Somebody named by `@`. */
const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ id: { default: '' }, name: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'span[data-member]',
      getAttrs: (span) => ({ id: span.getAttribute('data-member'), name: (span.textContent ?? '').replace(/^@/, '') }),
    },
  ],
  renderHTML: ({ node }) => ['span', { class: 'mention', 'data-member': node.attrs.id }, `@${node.attrs.name}`],
  renderText: ({ node }) => `@${node.attrs.name}`,
});

/** A record named by its short id. */
const Named = Node.create({
  name: 'record',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ short: { default: '' } }),
  parseHTML: () => [
    { tag: 'span[data-record]', getAttrs: (span) => ({ short: span.getAttribute('data-record') }), priority: 60 },
  ],
  renderHTML: ({ node }) => ['span', { class: 'rich-record', 'data-record': node.attrs.short }, `#${node.attrs.short}`],
  renderText: ({ node }) => `#${node.attrs.short}`,
});

/** A picture of the workspace, by its id; pictures of others are none. */
const Picture = Node.create<{ addressOf: (id: string) => string }>({
  name: 'picture',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addOptions: () => ({ addressOf: () => '' }),
  addAttributes: () => ({ id: { default: '' }, alt: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'img[data-picture]',
      getAttrs: (image) => ({ id: image.getAttribute('data-picture'), alt: image.getAttribute('alt') ?? '' }),
    },
  ],
  renderHTML({ node }) {
    const { id, alt } = node.attrs;
    return ['img', { src: this.options.addressOf(String(id)), alt, 'data-picture': id }];
  },
  renderText: ({ node }) => String(node.attrs.alt),
});

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => (name === 'table' ? { tableRole: 'table' } : {}),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  addProseMirrorPlugins: () => [tableEditing()],
});

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  extendNodeSchema: ({ name }) => (name === 'tableRow' ? { tableRole: 'row' } : {}),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

const cell = (name: 'tableCell' | 'tableHeader', tag: 'td' | 'th') =>
  Node.create({
    name,
    content: 'paragraph+',
    isolating: true,
    extendNodeSchema: (of) => (of.name === name ? { tableRole: name === 'tableCell' ? 'cell' : 'header_cell' } : {}),
    // The library of tables wants to know them; Markdown has none, so they are always these.
    addAttributes: () => ({
      colspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
      rowspan: { default: 1, parseHTML: () => 1, renderHTML: () => ({}) },
      colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });

/** The few lines between the library and what a text here may hold; `addressOf` is where a picture is had. */
export function extensionsWith(addressOf: (id: string) => string, more: readonly Extension[] = []): Extensions {
  return [
    StarterKit.configure({
      code: false,
      underline: false,
      heading: { levels: [2, 3] },
      codeBlock: { languageClassPrefix: '' },
      dropcursor: { color: false, class: 'rich-drop' },
      link: {
        openOnClick: false,
        autolink: false,
        linkOnPaste: true,
        isAllowedUri: (uri) => uri !== undefined && safeHref(uri) !== undefined,
        HTMLAttributes: { target: null, rel: null, class: null },
      },
    }),
    Code,
    Mention,
    Named,
    Picture.configure({ addressOf }),
    Table,
    TableRow,
    cell('tableHeader', 'th'),
    cell('tableCell', 'td'),
    ...more,
  ];
}

/** What a rich text may be made of, for reading without a page. */
export const richSchema = getSchema(extensionsWith(() => ''));
