namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Values of a fixed width, of which columns are made. To add one: implement this, and name it in <see cref="ShapeFactory"/>.</summary>
internal interface IElement<T>
    where T : unmanaged
{
    /// <summary>What it is called in a message.</summary>
    static abstract string Name { get; }

    static abstract T Read(ref MessagePackReader reader);

    /// <summary>Reads values in their usual form from the start of some bytes, until one is not or is not valid; none where that saves no time.</summary>
    /// <param name="bytes">What has not been read yet.</param>
    /// <param name="values">Where they go.</param>
    /// <param name="length">Bytes read.</param>
    /// <returns>Values read.</returns>
    static virtual int ReadRun(ReadOnlySpan<byte> bytes, Span<T> values, out int length)
    {
        length = 0;
        return 0;
    }

    static abstract void Write(ref MessagePackWriter writer, T value);

    /// <summary>Index of the first value that JSON could not hold either; −1 for none.</summary>
    static abstract int FirstInvalid(ReadOnlySpan<T> values);
}
