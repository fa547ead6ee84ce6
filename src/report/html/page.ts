import { html, type Html } from './escape.ts';
import { style } from './style.ts';

/** What a page says of itself. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
}

/** A whole page that needs nothing beside itself: no script, no request, and none allowed. */
export function page({ title, description }: PageHead, body: Html): string {
  const whole = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="description" content="${description}" />
        <title>${title}</title>
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  return `${whole.html}\n`;
}
