import 'duikou';
