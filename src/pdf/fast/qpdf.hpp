// SPDX-License-Identifier: GPL-3.0-or-later
// qpdf's headers, all that the engine needs. In C++20 clang refuses the JSON.hh of qpdf 11.3 (a class of it has a
// vector of itself, and a destructor, before it is complete). Nothing here asks qpdf for JSON: for clang its name is
// enough.
#pragma once

#ifdef __clang__
#define JSON_HH // NOLINT: the guard of qpdf's header
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>
class JSON;
#endif

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFXRefEntry.hh>
