// SPDX-License-Identifier: EUPL-1.2
#include "CRE2.h"
