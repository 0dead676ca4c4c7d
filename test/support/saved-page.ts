/** A page as the site of a town would serve it, with all that stands around its text. */
export const SAVED_PAGE = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Remarks by Mayor Ada Stone at the opening of the North Bridge | Harbour Town Hall</title>
<meta property="og:site_name" content="Harbour Town Hall">
<meta property="article:published_time" content="2021-05-04T09:00:00+02:00">
<link rel="canonical" href="https://harbour.example/news/bridge">
<script>var words = "This sentence of a script is shown to nobody at all.";</script>
<style>.date { color: red }</style>
</head><body>
<header><div>Harbour Town Hall</div><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<div class="cookie">We use cookies to make this site work. <button>Accept</button></div>
<main><article>
<h1>Remarks by Mayor Ada Stone at the opening of the North Bridge</h1>
<p class="date">3&nbsp;May 2021</p>
<figure><img src="a.jpg"><figcaption>The mayor cuts the ribbon in front of four hundred people.</figcaption></figure>
<p>Dear neighbours!</p>
<p>For eleven years this town has waited for a bridge.<sup><a href="#fn1">1</a></sup> To&shy;day the
waiting is over, and I thank the four hundred workers who built it in two winters.</p>
<p>The bridge cost nine million crowns. Not one crown was borrowed; every one of them came from the
harbour fees, and I will publish the whole account before the end of June.</p>
<h2>What comes next</h2>
<p>We will do three things this year:</p>
<ul><li>mend the road to the northern lake;</li><li>open a ferry for the islands;</li><li>plant a thousand trees along the quay.</li></ul>
<p>Nobody who lives on the other bank will pay a toll. The deck is 12&nbsp;m wide and has 900 m<sup>2</sup>
of oak; the 5<sup>th</sup> brigade laid it.</p>
<p>Thank you, and mind the wet paint.</p>
<p hidden>A hidden remark of the editor that is not for readers.</p>
<div class="share">Share this: <a href="x">Bird</a> <a href="y">Book</a></div>
<p id="fn1"><a href="#r">1</a> The first plan was drawn in 2010.</p>
</article>
<aside><h3>Related news</h3><p><a href="/a">Library opens on Sundays from the first of June</a></p></aside></main>
<footer><p>© 2021 Harbour Town Hall. All rights reserved. Imprint. Privacy.</p></footer>
</body></html>
`;

/** What the mayor said, and nothing else. */
export const SAVED_PAGE_PARAGRAPHS = [
  "Dear neighbours!",
  "For eleven years this town has waited for a bridge. Today the waiting is over, and I thank the four hundred workers who built it in two winters.",
  "The bridge cost nine million crowns. Not one crown was borrowed; every one of them came from the harbour fees, and I will publish the whole account before the end of June.",
  "What comes next",
  "We will do three things this year:\nmend the road to the northern lake;\nopen a ferry for the islands;\nplant a thousand trees along the quay.",
  "Nobody who lives on the other bank will pay a toll. The deck is 12 m wide and has 900 m2 of oak; the 5th brigade laid it.",
  "Thank you, and mind the wet paint.",
];
