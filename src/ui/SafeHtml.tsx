import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import DOMPurify from 'dompurify';
import { Fragment, useMemo, type ReactNode } from 'react';

import { MONOSPACE } from '@/ui/theme/theme';

/** What a description may be made of; everything else is taken away, its harmless text kept. */
const TAGS = ['p', 'br', 'b', 'strong', 'i', 'em', 'ul', 'ol', 'li', 'code', 'pre'] as const;
type Tag = (typeof TAGS)[number];

const TAG_BY_NAME: ReadonlyMap<string, Tag> = new Map(TAGS.map((tag) => [tag, tag]));

const WEB_ADDRESS = /^https?:\/\//iu;

function toReact(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.localName;
  if (name === 'br') return <br key={key} />;
  const children = [...node.childNodes].map(toReact);
  const href = name === 'a' ? node.getAttribute('href') : null;
  if (href !== null && WEB_ADDRESS.test(href)) {
    return (
      <Link
        key={key}
        component="a"
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        // Among words, colour alone does not tell a link.
        underline="always"
      >
        {children}
      </Link>
    );
  }
  const Allowed = TAG_BY_NAME.get(name);
  return Allowed === undefined ? (
    <Fragment key={key}>{children}</Fragment>
  ) : (
    <Allowed key={key}>{children}</Allowed>
  );
}

/**
 * Untrusted HTML as React elements. DOMPurify takes away what is dangerous, and what is left is built
 * again from a short list of tags: no markup of a stranger ever becomes the page's own by `innerHTML`.
 */
function readHtml(html: string): ReactNode {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...TAGS, 'a'],
    ALLOWED_ATTR: ['href'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  return [...fragment.childNodes].map(toReact);
}

interface SafeHtmlProps {
  /** Whatever a driver says. */
  readonly html: string;
  /** Line ends and indentation inside of a paragraph are meant. */
  readonly keepSpace?: boolean;
}

/** A description from outside: paragraphs, lists, emphasis, code and web links, and nothing else. */
export function SafeHtml({ html, keepSpace = false }: SafeHtmlProps) {
  const content = useMemo(() => readHtml(html), [html]);
  return (
    <Box
      sx={{
        overflowWrap: 'anywhere',
        '& p, & ul, & ol, & pre': { my: 0, mb: 2 },
        '& p, & pre': { whiteSpace: keepSpace ? 'pre-wrap' : undefined },
        '& pre': { overflowX: 'auto', p: 2, borderRadius: 1, bgcolor: 'surface.muted' },
        '& pre code': { p: 0, bgcolor: 'transparent', fontFamily: MONOSPACE },
        '& > :last-child': { mb: 0 },
        '& ul, & ol': { pl: 5 },
        '& li': { mb: 1 },
        '& li > ul, & li > ol': { mt: 1 },
        '& b, & strong': { color: 'text.primary', fontWeight: 600 },
        '& code': { px: 1, borderRadius: 1, bgcolor: 'surface.muted', color: 'text.primary' },
      }}
    >
      {content}
    </Box>
  );
}
