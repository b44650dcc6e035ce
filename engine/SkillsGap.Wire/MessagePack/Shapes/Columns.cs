using System.Runtime.InteropServices;

namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Arrays to and from what contracts hold.</summary>
internal static class Columns
{
    /// <summary>What a type is, as a column of <typeparamref name="T"/>; null if it is none.</summary>
    public static ColumnTarget? TargetOf<T>(Type type)
    {
        if (type.IsAssignableFrom(typeof(T[])))
            return ColumnTarget.Array;
        if (type == typeof(List<T>))
            return ColumnTarget.List;
        if (type == typeof(ReadOnlyMemory<T>))
            return ColumnTarget.ReadOnlyMemory;
        return type == typeof(Memory<T>) ? ColumnTarget.Memory : null;
    }

    /// <summary>Bytes beside the array.</summary>
    public static int SizeBeside(ColumnTarget target) => target == ColumnTarget.Array ? 0 : 2 * Sizes.Header;

    public static object Make<T>(T[] values, ColumnTarget target) => target switch
    {
        ColumnTarget.List => Listed(values),
        ColumnTarget.ReadOnlyMemory => new ReadOnlyMemory<T>(values),
        ColumnTarget.Memory => values.AsMemory(),
        _ => values,
    };

    public static ReadOnlySpan<T> Open<T>(object column) => column switch
    {
        T[] array => array,
        List<T> list => CollectionsMarshal.AsSpan(list),
        ReadOnlyMemory<T> memory => memory.Span,
        Memory<T> memory => memory.Span,
        _ => ((IEnumerable<T>)column).ToArray(),
    };

    private static List<T> Listed<T>(T[] values)
    {
        var list = new List<T>();
        CollectionsMarshal.SetCount(list, values.Length);
        values.CopyTo(CollectionsMarshal.AsSpan(list));
        return list;
    }
}
