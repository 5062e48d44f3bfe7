// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

namespace ianote::batch {

/// An open file of the system; closed on every way out.
struct Descriptor {
    int fd;
    bool owned = true; ///< standard input stays open

    ~Descriptor() {
        if (owned && fd >= 0) ::close(fd);
    }
};

} // namespace ianote::batch
