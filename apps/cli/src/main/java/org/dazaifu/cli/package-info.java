/** The command {@code dazaifu}: wiring, arguments, exit codes and what people see on a terminal. */
@NullMarked
package org.dazaifu.cli;

import org.jspecify.annotations.NullMarked;
