/** A name that breaks out of each format that does not escape it. */
export const hostileName = [
  "orders",
  '"><script>alert(1)</script>',
  "]]>",
  "<!--",
  "@octocat #1 GH-2 https://evil.example www.evil.example",
  "[link](https://evil.example) ![image](https://evil.example/x.png)",
  "`code` ``` | \\| **bold** &amp;",
  "%0A::error::injected",
  "##[error]injected",
  "\u001b[31mred\u001b]0;title\u0007",
  "\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007 \u009b31mred",
  "\u0000\u0008\u007f\u202e\u2066\u061c\u2028\ufeff\ud800\uffff",
  "--> end",
  "$(id) ${{ secrets.X }}",
].join(" ");

/** The same with line breaks, at which a workflow command or a block of Markdown could begin. */
export const hostileText = `${hostileName}\n::error::injected\n\n# heading\n- item\n\`\`\`\n</details></pre></article>`;
