// Makes the frame of a mail as high as the mail, since a frame within a page is awkward to scroll on a phone.

const frame = document.querySelector("iframe");

function fit() {
  const inside = frame.contentDocument?.documentElement;
  if (inside) frame.style.height = `${inside.scrollHeight + 2}px`;
}

if (frame) {
  frame.addEventListener("load", fit);
  addEventListener("resize", fit);
  fit();
}
