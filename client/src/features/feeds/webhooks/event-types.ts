import type { EventType } from '@/api/types-interfaces';

/** The types by kind: first the whole kind as a pattern, then each of its events. */
export function choicesOf(types: EventType[], kindName: (kind: string) => string, allOf: (kind: string) => string, everything: string) {
  const kinds = [...new Set(types.map((type) => type.kind))];
  return [
    { label: everything, options: [{ value: '*', label: everything, found: `* ${everything}` }] },
    ...kinds.map((kind) => ({
      label: kindName(kind),
      options: [
        { value: `${kind}.*`, label: allOf(kindName(kind)), found: `${kind} ${kindName(kind)}` },
        ...types
          .filter((type) => type.kind === kind)
          .map(({ type }) => ({ value: type, label: `${kindName(kind)} · ${type}`, found: `${type} ${kindName(kind)}` })),
      ],
    })),
  ];
}
