import { describe, expect, test } from "vitest";
import { outline, read } from "./reading.ts";

const html = (content: string) => read(content, { source: "page.html" });
const sentence = (n: number) =>
  `Paragraph ${n} says that the two governments agreed to meet again in the autumn, as they had before.`;

const ARTICLE = `<!doctype html>
<html lang="en-GB"><head>
<title>Envoys meet in Geneva | Example Gazette</title>
<meta property="og:title" content="Envoys meet in&nbsp;Geneva">
<meta property="og:site_name" content="Example Gazette">
<meta property="article:published_time" content="2024-06-24T23:10:00-05:00">
<link rel="canonical" href="https://example.org/envoys">
</head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<div id="page"><div class="menu"><ul><li><a href="/a">Sport</a></li><li><a href="/b">Weather</a></li></ul></div>
<article><h1>Envoys meet in Geneva</h1>
<p class="byline">By A. Writer</p>
<p>${sentence(1)}</p>
<figure><img src="a.jpg"><figcaption>The envoys. Photo: B. Camera</figcaption></figure>
<p>${sentence(2)}<sup><a href="#n1">[1]</a></sup></p>
<h2>What comes next</h2>
<p>${sentence(3)}</p>
<p><a href="/other">Read more: another story</a></p>
<blockquote><p>${sentence(4)}</p></blockquote>
<ul><li>${sentence(5)}</li><li>${sentence(6)}</li></ul>
<p>${sentence(7)}</p>
<p>Follow us on Twitter</p>
</article></div>
<footer>Copyright Example Gazette</footer>
<script>document.write("<p>never</p>")</script>
</body></html>`;

describe("HTML", () => {
  test("the article without the page's furniture", () => {
    expect(outline(html(ARTICLE))).toEqual([
      `paragraph: ${sentence(1)}`,
      `paragraph: ${sentence(2)}`,
      "heading: What comes next",
      `paragraph: ${sentence(3)}`,
      `quotation: ${sentence(4)}`,
      `list-item: ${sentence(5)}`,
      `list-item: ${sentence(6)}`,
      `paragraph: ${sentence(7)}`,
    ]);
  });

  test("what the page states of itself is certain", () => {
    expect(html(ARTICLE)).toMatchObject({
      title: { value: "Envoys meet in Geneva", certainty: "certain", from: "meta og:title" },
      publisher: { value: "Example Gazette", certainty: "certain", from: "meta og:site_name" },
      published: { value: "2024-06-24", certainty: "certain", from: "meta article:published_time" },
      url: { value: "https://example.org/envoys", certainty: "certain", from: "link rel=canonical" },
      language: { value: "en", certainty: "certain", from: "html lang" },
    });
  });

  test("JSON-LD states it too", () => {
    const data = {
      "@graph": [
        { "@type": "WebSite", name: "Example" },
        {
          "@type": "NewsArticle",
          headline: "Envoys &amp; ministers",
          datePublished: "2024-06-24T10:00:00Z",
          publisher: { "@type": "Organization", name: "Example Gazette" },
          mainEntityOfPage: { "@id": "https://example.org/envoys" },
        },
      ],
    };
    const page = `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><p>${sentence(1)}</p></body></html>`;
    expect(html(page)).toMatchObject({
      published: { value: "2024-06-24", certainty: "certain", from: "JSON-LD datePublished" },
      publisher: { value: "Example Gazette", certainty: "certain" },
      url: { value: "https://example.org/envoys", certainty: "certain" },
      kind: { value: "news", certainty: "implied" },
    });
  });

  test("what is only inferred is implied, and the rest unknown", () => {
    const page = `<html><head><title>A Statement on Peace - Ministry</title></head><body><time datetime="2024-06-24">Monday</time><p>${sentence(1)}</p></body></html>`;
    expect(html(page)).toMatchObject({
      title: { value: "A Statement on Peace", certainty: "implied" },
      published: { value: "2024-06-24", certainty: "implied", from: "first time element" },
      publisher: { value: null, certainty: "unknown" },
      url: { value: null, certainty: "unknown" },
    });
  });

  test("a page that is nothing but its text is read whole, html and body left out or not", () => {
    const body = "<h2>Communiqué</h2><p>The ministers met.</p><p>They agreed.</p>";
    const expected = ["heading: Communiqué", "paragraph: The ministers met.", "paragraph: They agreed."];
    for (const page of [
      body,
      `<!doctype html><title>T</title>${body}`,
      `<html lang=en><head><title>T</title></head>${body}`,
      `<body>${body}`,
    ]) {
      expect(outline(html(page))).toEqual(expected);
    }
  });

  test("tables give cells, line breaks stay, two of them part paragraphs", () => {
    const page =
      "<html><body><p>Envoy Doe<br>Geneva</p><div>First part here.<br><br>Second part here.</div><table><tr><th>For</th><td>12</td></tr></table><pre>a  b\n c</pre></body></html>";
    expect(outline(html(page))).toEqual([
      "paragraph: Envoy Doe / Geneva",
      "paragraph: First part here.",
      "paragraph: Second part here.",
      "cell: For",
      "cell: 12",
      "code: a  b /  c",
    ]);
  });

  test("markup is never text, text is never markup", () => {
    const page =
      "<html><body><p>a &lt;b&gt; &amp;lt; c</p><!-- no --><style>p{}</style><p hidden>secret</p></body></html>";
    expect(html(page).text).toBe("a <b> &lt; c");
  });
});
