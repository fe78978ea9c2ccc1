import { posix } from 'node:path';
import ts from 'typescript';

/** One import, and its target: a part of the program ("domain"), "data", or a package ("node:fs", "kysely"). */
export interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly to: string;
  readonly isOwn: boolean;
  readonly typeOnly: boolean;
}

/** The part that a file belongs to: its folder in src, or `main`. */
export function partOf(file: string): string {
  const [top, folder, ...rest] = file.split('/');
  if (top !== 'src') return top ?? '';
  return rest.length > 0 ? (folder ?? '') : posix.basename(folder ?? '', '.ts');
}

/** Finds every import of a file: declarations, re-exports, `import()` and `import('x').Type`. */
export function importsOf(file: string, source: string): readonly Import[] {
  const imports: Import[] = [];
  const note = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const { text } = specifier;
    const isOwn = text.startsWith('.');
    const to = isOwn ? partOf(posix.join(posix.dirname(file), text)) : packageOf(text);
    imports.push({ file, specifier: text, to, isOwn, typeOnly });
  };
  walk(file, source, (node) => {
    if (ts.isImportDeclaration(node)) {
      note(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      note(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      note(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      note(node.arguments[0], false);
    }
  });
  return imports;
}

/** Whether a file uses the global `process`, by name or through `globalThis`; other properties of that name do not count. */
export function usesProcess(file: string, source: string): boolean {
  let uses = importsOf(file, source).some(({ to }) => to === 'node:process' || to === 'process');
  walk(file, source, (node) => {
    if (!ts.isIdentifier(node) || node.text !== 'process') return;
    const { parent } = node;
    const isProperty = ts.isPropertyAccessExpression(parent) && parent.name === node;
    if (isProperty) uses ||= parent.expression.getText() === 'globalThis';
    else uses ||= ts.isShorthandPropertyAssignment(parent) || !('name' in parent && parent.name === node);
  });
  return uses;
}

function walk(file: string, source: string, visit: (node: ts.Node) => void): void {
  const enter = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, enter);
  };
  enter(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const depth = specifier.startsWith('@') ? 2 : 1;
  return specifier.split('/').slice(0, depth).join('/');
}

/** Finds a cycle of imports between parts, as a path that ends where it begins; null if there is none. */
export function cycleIn(imports: readonly Import[]): readonly string[] | null {
  return findCycle(imports.filter(({ isOwn }) => isOwn).map(({ file, to }) => [partOf(file), to]));
}

/** The same between files, imports of types included. */
export function fileCycleIn(imports: readonly Import[]): readonly string[] | null {
  return findCycle(
    imports
      .filter(({ isOwn }) => isOwn)
      .map(({ file, specifier }) => [file, posix.join(posix.dirname(file), specifier)]),
  );
}

function findCycle(edges: readonly (readonly [from: string, to: string])[]): readonly string[] | null {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) if (to !== from) next.set(from, (next.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const search = (node: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const to of next.get(node) ?? []) {
      const cycle = search(to, [...path, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return null;
  };
  for (const node of next.keys()) {
    const cycle = search(node, []);
    if (cycle) return cycle;
  }
  return null;
}
