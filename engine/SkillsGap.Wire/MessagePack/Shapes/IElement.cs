namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Values of a fixed width, of which columns are made. To add one: implement this, and name it in <see cref="ShapeFactory"/>.</summary>
internal interface IElement<T>
    where T : unmanaged
{
    /// <summary>What it is called in a message.</summary>
    static abstract string Name { get; }

    static abstract T Read(ref MessagePackReader reader);

    static abstract void Write(ref MessagePackWriter writer, T value);

    /// <summary>Index of the first value that JSON could not hold either; −1 for none.</summary>
    static abstract int FirstInvalid(ReadOnlySpan<T> values);
}
