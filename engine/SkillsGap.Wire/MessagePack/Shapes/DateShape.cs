using System.Globalization;
using System.Text;

namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>A day: a text such as <c>2026-01-05</c>, or a timestamp of its midnight.</summary>
internal sealed class DateShape : Shape
{
    private const string Format = "yyyy-MM-dd";

    public override int InlineSize => sizeof(ulong);

    public override int BoxSize => Sizes.Box;

    public override object Read(ref MessagePackReader reader, ReadContext context)
    {
        MessagePackReader before = reader;
        if (reader.NextType == MessagePackType.Extension && reader.ReadTimestamp().TryGet(out DateTimeOffset moment) && moment.TimeOfDay == TimeSpan.Zero)
            return DateOnly.FromDateTime(moment.UtcDateTime);
        reader = before;
        Span<char> text = stackalloc char[Format.Length];
        if (reader.NextType == MessagePackType.Text && Encoding.UTF8.TryGetChars(reader.ReadTextBytes(), text, out int length)
            && DateOnly.TryParseExact(text[..length], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        throw before.Expected("a day such as \"2026-01-05\"");
    }

    public override void Write(ref MessagePackWriter writer, object value, WriteContext context)
    {
        Span<char> text = stackalloc char[Format.Length];
        ((DateOnly)value).TryFormat(text, out int length, Format, CultureInfo.InvariantCulture);
        writer.WriteText(text[..length]);
    }
}
