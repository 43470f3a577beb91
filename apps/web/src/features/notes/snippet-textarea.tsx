'use client';

import type { GroupNoteView } from '@threshold/api/encounters/get-group-note.input';
import { expandSnippet, matchingSnippets, nextBlank, phraseAt } from '@threshold/domain/encounters';
import type { Snippet } from '@threshold/domain/encounters';
import { cn } from '@threshold/ui/cn';
import { Textarea } from '@threshold/ui/textarea';
import { useId, useRef, useState } from 'react';
import type { ComponentProps, KeyboardEvent } from 'react';

type Props = Omit<ComponentProps<typeof Textarea>, 'value' | 'onChange'> & {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly snippets: GroupNoteView['snippets'];
  /** What `{{first}}` and the like become. */
  readonly values: Readonly<Record<string, string>>;
};

/** A text field in which `.phrase` and `/phrase` offer snippets, and F2 goes to the next blank. */
export function SnippetTextarea({ value, onValue, snippets, values, readOnly, ...props }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const phrase = readOnly ? null : phraseAt(value, caret);
  const all: Snippet[] = snippets.map((snippet) => ({ phrase: snippet.keyword, body: snippet.text }));
  const offered = phrase && closedAt !== phrase.start ? matchingSnippets(phrase.typed, all).slice(0, 6) : [];

  const select = (start: number, end: number) =>
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(start, end);
    });
  const insert = (snippet: Snippet) => {
    if (!phrase) return;
    const { text, selection } = expandSnippet(value, phrase, { snippet, values });
    onValue(text);
    setCaret(selection.end);
    select(selection.start, selection.end);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'F2') {
      event.preventDefault();
      const blank = nextBlank(value, event.currentTarget.selectionEnd);
      if (blank) select(blank.start, blank.end);
      return;
    }
    const chosen = offered[active] ?? offered[0];
    if (!chosen) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive((active + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      insert(chosen);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setClosedAt(phrase?.start ?? null);
    }
  };

  return (
    <div className="relative">
      <Textarea
        ref={field}
        value={value}
        readOnly={readOnly}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? listId : undefined}
        onChange={(event) => {
          onValue(event.target.value);
          setCaret(event.target.selectionEnd);
          setActive(0);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionEnd)}
        onKeyDown={onKeyDown}
        {...props}
      />
      {offered.length > 0 && (
        <ul
          id={listId}
          role="listbox"
          aria-label="Snippets"
          className="absolute top-full left-0 z-20 mt-1 w-80 rounded-md bg-overlay p-1 shadow-overlay"
        >
          {offered.map((snippet, index) => (
            <li
              key={snippet.phrase}
              role="option"
              aria-selected={index === active}
              className={cn('cursor-default rounded px-2 py-1 text-sm', index === active && 'bg-accent')}
              onMouseDown={(event) => {
                event.preventDefault();
                insert(snippet);
              }}
            >
              <span className="font-medium">.{snippet.phrase}</span>{' '}
              <span className="text-muted-foreground">{snippet.body}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
