// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Reporting
package import SourceText

extension Assessment {
  /// Reads a stored assessment, with everything that is wrong with it.
  package static func reading(_ path: FilePath) -> (Assessment?, [Diagnostic]) {
    let (file, failure) = SourceFile.reading(path)
    guard let file else { return (nil, [failure].compactMap(\.self)) }
    return read(file)
  }
}
