import { assertNever } from '@/lib/assert-never';

/**
 * What the server collects while it checks, and the map that it makes of it for `context`.
 * The rules are those of the validation library it uses: text is a path with dots, messages with the
 * same key stay together, and a list and a map under one name are combined.
 */

/** A message, a list of messages, or a map by the next part of the path. */
export type ErrorNode = string | readonly ErrorNode[] | ErrorTree;
export type ErrorTree = { readonly [name: string]: ErrorNode };

/** A name as text (dots separate), a fixed word, or a name whose dots don't count and a fixed word. */
type FailureKey =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'under'; readonly name: string; readonly word: string };

/** One step of a path. Ruby keeps symbols and text apart, so two steps may share their letters. */
interface Step {
  readonly text: string;
  readonly symbol: boolean;
}

type Node = string | readonly Node[] | NodeMap;
/** Keys are steps: `:v` for the symbol, `"v` for the text. */
type NodeMap = ReadonlyMap<string, Node>;

interface Failure {
  readonly path: readonly Step[];
  readonly messages: string[];
}

export interface CollectedErrors {
  readonly errors: ErrorTree;
  /** The JSON text as sent, where it holds the same key twice; a reader sees the last of the two. */
  readonly duplicateKeys: string | null;
}

/** Collects the messages of one validation, and gives them back in the form that the server sends. */
export class Failures {
  readonly #byKey = new Map<string, Failure>();

  add(key: FailureKey, message: string): void {
    const id = JSON.stringify(Object.values(key));
    const failure = this.#byKey.get(id);
    if (failure === undefined) this.#byKey.set(id, { path: pathOf(key), messages: [message] });
    else failure.messages.push(message);
  }

  /** null when a failure has no path at all (an input named `''` or `'.'`): the server then raises. */
  collect(): CollectedErrors | null {
    const maps: NodeMap[] = [];
    for (const { path, messages } of this.#byKey.values()) {
      if (path.length === 0) return null;
      for (const message of messages) maps.push(nest(path, message));
    }
    const tree = combineMaps(maps);
    const errors = toTree(tree);
    const json = toJson(tree);
    return { errors, duplicateKeys: hasTwins(tree) ? json : null };
  }
}

function pathOf(key: FailureKey): Step[] {
  switch (key.kind) {
    case 'word': {
      return [{ text: key.word, symbol: true }];
    }
    case 'under': {
      return [
        { text: key.name, symbol: false },
        { text: key.word, symbol: true },
      ];
    }
    case 'name': {
      return splitName(key.name).map((text) => ({ text, symbol: true }));
    }
    default: {
      return assertNever(key);
    }
  }
}

/** Ruby's `split('.')`: empty parts at the end are dropped, those in front stay. */
function splitName(name: string): string[] {
  const parts = name.split('.');
  while (parts.at(-1) === '') parts.pop();
  return parts;
}

function nest(path: readonly Step[], message: string): NodeMap {
  const [first, ...rest] = path;
  const below: Node = rest.length === 0 ? [message] : nest(rest, message);
  return new Map(first === undefined ? [] : [[`${first.symbol ? ':' : '"'}${first.text}`, below]]);
}

function combineMaps(maps: readonly NodeMap[]): NodeMap {
  const combined = new Map<string, Node>();
  for (const map of maps) {
    for (const [step, node] of map) {
      const before = combined.get(step);
      combined.set(step, before === undefined ? node : combineNodes([before, node]));
    }
  }
  return combined;
}

/** Messages stay a list, maps are merged; both together become `[[messages], map]`. */
function combineNodes(nodes: readonly Node[]): Node {
  const items = nodes.flatMap((node) => (isNodeList(node) ? node : [node]));
  const merged = combineMaps(items.filter(isNodeMap));
  const messages = items.filter((item) => !isNodeMap(item)).flatMap(flatten);
  if (messages.length === 0) return merged;
  return merged.size === 0 ? messages : [messages, merged];
}

function flatten(node: Node): readonly Node[] {
  return isNodeList(node) ? node.flatMap(flatten) : [node];
}

function isNodeList(node: Node): node is readonly Node[] {
  return Array.isArray(node);
}

function isNodeMap(node: Node): node is NodeMap {
  return node instanceof Map;
}

function toErrorNode(node: Node): ErrorNode {
  if (typeof node === 'string') return node;
  return isNodeMap(node) ? toTree(node) : node.map(toErrorNode);
}

function toTree(map: NodeMap): ErrorTree {
  return Object.fromEntries([...map].map(([step, node]) => [step.slice(1), toErrorNode(node)]));
}

function toJson(node: Node): string {
  if (typeof node === 'string') return JSON.stringify(node);
  if (isNodeList(node)) return `[${node.map(toJson).join(',')}]`;
  const members = [...node].map(
    ([step, item]) => `${JSON.stringify(step.slice(1))}:${toJson(item)}`,
  );
  return `{${members.join(',')}}`;
}

/** True where a symbol and a text of the same letters share a map. Only the top level can. */
function hasTwins(map: NodeMap): boolean {
  return new Set([...map.keys()].map((step) => step.slice(1))).size < map.size;
}
