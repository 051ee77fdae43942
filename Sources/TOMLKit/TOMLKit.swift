// # TOMLKit: TOML with places
//
// A reader for people who must point at what they read. It takes any bytes, never fails, and answers with a document that
//
// - keeps the bytes: printing it is giving them back, so nothing is ever lost or reordered;
// - knows the range of every key segment, header, value and comment, in UTF-8 bytes;
// - holds every mistake that is in the text, each with the smallest wrong place, what was expected there, and the place that
//   explains it (the opening bracket, the first of two equal keys).
//
// How it works: one pass over the bytes by a recursive-descent parser (``Parser``) that appends fixed-size records to two flat
// arrays (``TOMLStorage``): one of values, one of the entries that hang them into tables and arrays. Records hold offsets and
// links, never strings; text is decoded when somebody asks for it. ``TOMLTable``, ``TOMLEntry`` and ``TOMLValue`` are thin views.
//
// After a mistake the parser goes on at the next place where a statement can begin: an error in one line hides no other line.
//
// TOML 1.1 is read by default; ``TOMLVersion/v1_0`` refuses what 1.1 added.
