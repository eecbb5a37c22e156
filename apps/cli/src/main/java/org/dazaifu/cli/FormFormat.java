package org.dazaifu.cli;

/** In which shape a form is made. */
enum FormFormat {
    HTML,
    CSV
}
