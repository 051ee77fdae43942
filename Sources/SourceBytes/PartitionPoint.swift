extension RandomAccessCollection where Index == Int {
    /// The first index, of a collection in which those that something is true of come first, of what it is not true of; the end when it is
    /// true of all. Found by halves.
    @inlinable @inline(__always)
    package func partitionPoint(where isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
