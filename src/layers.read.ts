/** Reads from a source's syntax tree what layers.test.ts judges: its imports and the names it uses. */
import { parseSync } from 'vite';

export type Import = { readonly from: string; readonly typeOnly: boolean };
type Facts = { readonly imports: readonly Import[]; readonly words: ReadonlySet<string> };
type Node = { readonly type: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
const text = (node: unknown): string => (isNode(node) ? String(node.value ?? node.name ?? '') : '');

/** What a source imports and which of the banned words it uses, read from its syntax tree. */
export function facts(path: string, source: string): Facts {
  const imports: Import[] = [];
  const words = new Set<string>();
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);

  const note = (from: unknown, typeOnly: boolean) => {
    if (isNode(from)) imports.push({ from: text(from), typeOnly });
  };
  const onlyTypes = (node: Node, kind: 'importKind' | 'exportKind') => {
    const names = (node.specifiers as Node[] | undefined) ?? [];
    return node[kind] === 'type' || (names.length > 0 && names.every((name) => name[kind] === 'type'));
  };

  const visit = (node: Node, parent?: Node, key?: string) => {
    switch (node.type) {
      case 'ImportDeclaration':
        note(node.source, onlyTypes(node, 'importKind'));
        return;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        note(node.source, onlyTypes(node, 'exportKind'));
        break;
      case 'ImportExpression':
        note(node.source, false);
        break;
      case 'TSImportType':
        note(node.source ?? node.argument, true);
        break;
      case 'AwaitExpression':
        words.add('await');
        break;
      case 'MemberExpression':
        words.add(`${text(node.object)}.${text(node.property)}`);
        if (text(node.object) === 'globalThis') words.add(text(node.property));
        break;
      case 'VariableDeclaration': {
        const exported = parent?.type === 'ExportNamedDeclaration';
        const top = parent?.type === 'Program' || exported;
        if (top && node.kind !== 'const' && !node.declare) words.add('top-level let');
        break;
      }
      case 'Identifier': {
        const name = String(node.name);
        const isProperty = !parent?.computed && (key === 'property' || (key === 'key' && !parent?.shorthand));
        const inType = parent?.type.startsWith('TS') && key !== 'expression';
        if (!isProperty && !inType) words.add(name);
        break;
      }
    }
    if (node.async === true) words.add('async');
    if (node.type === 'ForOfStatement' && node.await === true) words.add('await');
    for (const [childKey, child] of Object.entries(node)) {
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) visit(one, node, childKey);
    }
  };
  visit(program as unknown as Node);
  return { imports, words };
}
