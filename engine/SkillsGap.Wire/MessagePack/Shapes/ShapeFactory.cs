using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Finds the shape of a type: each is made once for each set of options.</summary>
internal sealed class ShapeFactory
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, ShapeFactory> Known = [];

    private static readonly Dictionary<Type, Shape> Scalars = new()
    {
        [typeof(string)] = new TextShape(),
        [typeof(bool)] = new ScalarShape<bool, BooleanElement>(),
        [typeof(int)] = new ScalarShape<int, Int32Element>(),
        [typeof(long)] = new ScalarShape<long, Int64Element>(),
        [typeof(ulong)] = new ScalarShape<ulong, UInt64Element>(),
        [typeof(float)] = new ScalarShape<float, SingleElement>(),
        [typeof(double)] = new ScalarShape<double, DoubleElement>(),
        [typeof(DateOnly)] = new DateShape(),
        [typeof(byte[])] = new BinaryShape(),
    };

    private readonly ConcurrentDictionary<Type, Shape> _shapes = new();

    /// <summary>The shape of a type as some options have it.</summary>
    public static Shape Of(JsonTypeInfo type)
    {
        type.MakeReadOnly();
        return Known.GetValue(type.Options, static _ => new ShapeFactory()).Find(type);
    }

    private Shape Find(JsonTypeInfo type) => _shapes.TryGetValue(type.Type, out Shape? known) ? known : _shapes.GetOrAdd(type.Type, Make(type));

    private Lazy<Shape> Later(JsonSerializerOptions options, Type type) => new(() => Find(options.GetTypeInfo(type)));

    private Shape Make(JsonTypeInfo type)
    {
        Type held = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (type.Converter is IMessagePackConverter converter)
            return new ConverterShape(converter);
        if (Scalars.TryGetValue(held, out Shape? scalar))
            return scalar;
        if (held != type.Type)
            return Find(type.Options.GetTypeInfo(held));
        if (held.IsEnum)
            return new EnumShape(new JsonShape(type));
        if (type.PolymorphismOptions is not null)
            return new JsonShape(type);
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when ObjectShape.Makes(type) && !type.Properties.Any(property => property.IsExtensionData):
                return new ObjectShape(type, property => Later(type.Options, property.PropertyType));
            case JsonTypeInfoKind.Enumerable when Column(type) is { } column:
                return column;
            case JsonTypeInfoKind.Enumerable when ListShape.Makes(type):
                return new ListShape(type, Later(type.Options, type.ElementType!));
            case JsonTypeInfoKind.Dictionary when DictionaryShape.Makes(type):
                return new DictionaryShape(type, Later(type.Options, type.ElementType!));
            default:
                return new JsonShape(type);
        }
    }

    private static Shape? Column(JsonTypeInfo type) =>
        Columns.TargetOf<string>(type.Type) is { } target ? new TextColumnShape(target)
        : Column<double, DoubleElement>(type.Type) ?? Column<float, SingleElement>(type.Type) ?? Column<int, Int32Element>(type.Type)
            ?? Column<long, Int64Element>(type.Type) ?? Column<ulong, UInt64Element>(type.Type) ?? Column<bool, BooleanElement>(type.Type);

    private static Shape? Column<T, TElement>(Type type)
        where T : unmanaged
        where TElement : struct, IElement<T> =>
        Columns.TargetOf<T>(type) is { } whole ? new ColumnShape<T, TElement>(whole)
        : Columns.TargetOf<T?>(type) is { } gaps ? new NullableColumnShape<T, TElement>(gaps)
        : null;
}
